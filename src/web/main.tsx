import { createRoot } from 'react-dom/client'
import { must } from '../lib/must.ts'
import './look/base.css'
import { applyTheme } from './shell/use-theme.ts'

applyTheme()
createRoot(must(document.getElementById('app'), 'the page')).render(null)
