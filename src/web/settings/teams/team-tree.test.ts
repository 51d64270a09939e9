import { expect, test } from 'vitest'
import { after, idOf } from '../../../testing/deciding.ts'
import { State } from '../../../core/kernel/state.ts'
import { areasWithTeams, dutiesOf, teamTree } from './team-tree.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill' })
const add = (state: State, name: string, args: { readonly [field: string]: unknown }) => after(state, name, args as never, { id: idOf(JSON.stringify([name, args])) })
const first = (state: State, collection: string) => state.list(collection)[0]?.id ?? ''

const peopled = add(founded, 'person.add', { name: 'Rasa' })
const mara = first(peopled, 'people')
const housed = add(peopled, 'department.add', { title: 'Product' })
const orged = add(housed, 'org.add', { title: 'Relay', department: first(housed, 'departments'), director: mara })
const teamed = add(add(orged, 'team.add', { title: 'Core', org: first(orged, 'orgs'), productManager: mara }), 'team.add', { title: 'Alone' })
const core = teamed.list('teams').find(({ title }) => title === 'Core')?.id ?? ''
const alone = teamed.list('teams').find(({ title }) => title === 'Alone')?.id ?? ''
const areas = add(add(teamed, 'product-area.add', { title: 'Search', teams: [core, alone] }), 'product-area.add', { title: 'Billing', teams: [core] })

test('[ST6] departments, orgs and teams are a tree, and what stands in none is shown and not lost', () => {
  expect(teamTree(areas).map(({ department, orgs }) => [department?.title, orgs.map(({ org, teams }) => [org?.title, teams.map(({ title }) => title)])])).toEqual([
    ['Product', [['Relay', ['Core']]]],
    [undefined, [[undefined, ['Alone']]]],
  ])
})

test('[ST6] an area has several teams and a team several areas', () => {
  expect(areasWithTeams(areas).map(({ area, teams }) => [area.title, teams.map(({ title }) => title)])).toEqual([['Billing', ['Core']], ['Search', ['Alone', 'Core']]])
})

test('[ST6] each person is told with what they do and where', () => {
  expect(dutiesOf(areas).get(mara)).toEqual(['Product manager of Core', 'Director of Relay'])
})
