/**
 * Answers to surveys that are open, each set under a keyed digest of edition and person: no name, no day, no order. `closing`: its answers
 * stand still and are being tallied, or were.
 */
export const sql = `
create table survey_asked (
  workspace_id text not null references workspace_head,
  edition_id text not null,
  closing boolean not null default false,
  primary key (workspace_id, edition_id)
);

create table survey_answer (
  workspace_id text not null,
  edition_id text not null,
  answered_by text not null,
  answers jsonb not null,
  primary key (workspace_id, edition_id, answered_by),
  foreign key (workspace_id, edition_id) references survey_asked
);
`
