/**
 * What lies beside the log for planning workshops. Codes by which guests join, as keyed digests, and sealed so that the leader's screen can show them
 * again; one with a participant is a way back, good once. The sessions of guests, as digests. The votes of an opening that is not closed yet, under a
 * one-way key; `closing`: they stand still.
 */
export const sql = `
create table workshop_code (
  digest text primary key,
  workspace_id text not null,
  workshop_id text not null,
  participant_id text,
  sealed text not null,
  made_at timestamptz not null
);
create unique index workshop_code_one on workshop_code (workspace_id, workshop_id, coalesce(participant_id, ''));
create table workshop_guest (
  digest text primary key,
  workspace_id text not null,
  workshop_id text not null,
  participant_id text not null,
  made_at timestamptz not null
);
create index workshop_guest_of on workshop_guest (workspace_id, workshop_id, participant_id);
create table workshop_ballot (
  workspace_id text not null,
  workshop_id text not null,
  since text not null,
  closing boolean not null default false,
  primary key (workspace_id, workshop_id, since)
);
create table workshop_vote (
  workspace_id text not null,
  workshop_id text not null,
  since text not null,
  voted_by text not null,
  votes jsonb not null,
  primary key (workspace_id, workshop_id, since, voted_by)
);
`
