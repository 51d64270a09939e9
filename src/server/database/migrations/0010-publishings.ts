/**
 * Editions that are being published, or were within the day: how far each is and what came of it. `node` holds an advisory lock on its own
 * name for as long as it publishes anything, so that all others see at once when it has ended. `stop`: somebody wants it stopped. It refers to
 * no head, since whoever writes to the log holds that.
 */
export const sql = `
create table publishing (
  workspace_id text not null,
  id uuid not null,
  node uuid not null,
  deck text not null,
  audience text not null,
  begun_at timestamptz not null default now(),
  state text not null,
  progress jsonb not null,
  stop boolean not null default false,
  problem jsonb,
  findings jsonb,
  primary key (workspace_id, id)
);
`
