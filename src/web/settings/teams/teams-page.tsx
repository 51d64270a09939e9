import { Pencil, Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, IconButton } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Face } from '../../parts/face.tsx'
import { openCommand } from '../../palette/palette-store.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { PageHead, PagePart } from '../page-head.tsx'
import { areasWithTeams, type DepartmentNode, type OrgNode, type Team, teamPeople, teamTree } from './team-tree.ts'
import css from './teams-page.module.css'

/** Who belongs where: departments, orgs and teams as a tree, and the product areas that several teams share. */
export function TeamsPage() {
  const { state } = useSeen()
  const may = useMay('team.add')
  const tree = teamTree(state)
  return (
    <>
      <PageHead title="Teams and areas">Who belongs where, and who stands for what. Plans and owners are told by these names.</PageHead>
      <div className={css.columns}>
        <PagePart
          title="Departments, orgs and teams"
          acts={
            may ? (
              <>
                <Add command="department.add" text="Department" />
                <Add command="org.add" text="Org" />
                <Add command="team.add" text="Team" />
              </>
            ) : undefined
          }
        >
          {tree.length === 0 ? (
            <EmptyState title="No team yet" steps={may ? <Button kind="main" onPress={() => openCommand('team.add')}>Add a team</Button> : undefined}>
              <p>A team has a product manager and a product marketer, and may stand in an org of a department. For example “Relay core”, in the org “Relay”.</p>
            </EmptyState>
          ) : (
            <ul className={css.tree}>
              {tree.map((node) => (
                <Department key={node.department?.id ?? 'none'} node={node} may={may} />
              ))}
            </ul>
          )}
        </PagePart>
        <Areas may={may} />
      </div>
    </>
  )
}

function Add({ command, text, known = {} }: { readonly command: string; readonly text: string; readonly known?: Readonly<Record<string, string>> }) {
  return (
    <Button kind="go" icon={Plus} onPress={() => openCommand(command, known)}>
      {text}
    </Button>
  )
}

function Line({ name, kind, id, may, children }: { readonly name: string; readonly kind: 'department' | 'org' | 'team' | 'product-area'; readonly id: string; readonly may: boolean; readonly children?: ReactNode }) {
  return (
    <div className={css.line}>
      <span className={css.name}>{name}</span>
      {children}
      {may ? <IconButton label={`Change ${name}`} icon={Pencil} onPress={() => openCommand(`${kind}.change`, { id })} /> : null}
      {may && kind === 'team' ? <IconButton label={`Remove ${name}`} icon={Trash2} onPress={() => openCommand('team.remove', { id })} /> : null}
    </div>
  )
}

function Department({ node, may }: { readonly node: DepartmentNode; readonly may: boolean }) {
  const { department, orgs } = node
  return (
    <li className={css.department}>
      {department === undefined ? <div className={css.line}><span className={css.loose}>In no department</span></div> : <Line kind="department" id={department.id} name={department.title} may={may} />}
      <ul>
        {orgs.map((org) => (
          <Org key={org.org?.id ?? 'none'} node={org} may={may} />
        ))}
      </ul>
    </li>
  )
}

function Org({ node, may }: { readonly node: OrgNode; readonly may: boolean }) {
  const { state } = useSeen()
  const { org, teams } = node
  const director = org?.director === undefined ? undefined : state.get('people', org.director)
  return (
    <li className={css.org}>
      {org === undefined ? (
        <div className={css.line}><span className={css.loose}>In no org</span></div>
      ) : (
        <Line kind="org" id={org.id} name={org.title} may={may}>
          <span className={css.who}>{director === undefined ? null : `Director ${String(director['name'])}`}</span>
          {may ? <Add command="team.add" text="Team" known={{ org: org.id }} /> : null}
        </Line>
      )}
      <ul>
        {teams.map((team) => (
          <TeamLine key={team.id} team={team} may={may} />
        ))}
      </ul>
    </li>
  )
}

function TeamLine({ team, may }: { readonly team: Team; readonly may: boolean }) {
  const { state } = useSeen()
  const people = teamPeople(state, team)
  return (
    <li className={css.team}>
      <Line kind="team" id={team.id} name={team.title} may={may}>
        <span className={css.who}>
          {people.length === 0 ? 'nobody stands for it yet' : people.map(({ does, id, name }) => (
            <span key={does} title={`${does}: ${name}`}>
              <Face small id={id} name={name} /> {does}
            </span>
          ))}
        </span>
      </Line>
    </li>
  )
}

function Areas({ may }: { readonly may: boolean }) {
  const { state } = useSeen()
  const areas = areasWithTeams(state)
  return (
    <PagePart title="Product areas" note={areas.length === 0 ? undefined : String(areas.length)} acts={may ? <Add command="product-area.add" text="Area" /> : undefined}>
      {areas.length === 0 ? (
        <p className={css.none}>An area is something customers care about that several teams work on, such as “Search” or “Billing”. A team may have several areas, and an area several teams.</p>
      ) : (
        <ul className={css.tree}>
          {areas.map(({ area, teams }) => (
            <li key={area.id}>
              <Line kind="product-area" id={area.id} name={area.title} may={may}>
                <span className={css.who}>{teams.length === 0 ? 'no team yet' : teams.map(({ title }) => title).join(', ')}</span>
              </Line>
            </li>
          ))}
        </ul>
      )}
    </PagePart>
  )
}
