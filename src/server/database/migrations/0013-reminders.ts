/**
 * Every reminder that was due, by the key that it has on each node: written once, whoever comes first. `sending` says that a mail server may have it; what stays so
 * was begun by a service that ended, and is not repeated.
 */
export const sql = `
create table reminders (
  workspace text not null,
  key text not null,
  person text not null,
  due_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'not-needed')),
  changed_at timestamptz not null default now(),
  primary key (workspace, key)
);
create index reminders_open on reminders (workspace, changed_at) where state in ('sending', 'failed', 'waiting');
`
