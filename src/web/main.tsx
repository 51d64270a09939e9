import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { must } from '../lib/must.ts'
import './look/base.css'

createRoot(must(document.getElementById('app'), 'the page')).render(<StrictMode>{null}</StrictMode>)
