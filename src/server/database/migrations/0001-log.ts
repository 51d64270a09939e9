/**
 * The log and what lies beside it. Everything of a workspace is keyed by `workspace_id`, so that the tables can be spread over
 * several servers by it; no transaction reaches over two workspaces.
 */
export const sql = `
create table workspace_head (
  workspace_id text primary key,
  position bigint not null default 0,
  hash text not null,
  effective text not null default '',
  erasures bigint not null default 0
);

create table log_entry (
  workspace_id text not null references workspace_head,
  position bigint not null,
  effective text collate "C" not null,
  group_id text not null,
  command_id text not null,
  body text not null,
  hash text not null,
  print_salt text,
  print text,
  primary key (workspace_id, position)
);
create unique index log_entry_command on log_entry (workspace_id, command_id);
create index log_entry_group on log_entry (workspace_id, group_id, position);
create index log_entry_effective on log_entry (workspace_id, effective, position);

create table beside_value (
  workspace_id text not null references workspace_head,
  digest text not null,
  collection text not null,
  record text not null,
  salt text,
  value text,
  primary key (workspace_id, digest)
);
create index beside_value_record on beside_value (workspace_id, collection, record);

create table snapshot (
  workspace_id text not null references workspace_head,
  position bigint not null,
  hash text not null,
  schema integer not null,
  body bytea not null,
  primary key (workspace_id, position)
);

create table blob (
  workspace_id text not null references workspace_head,
  sha256 text not null,
  bytes bytea,
  primary key (workspace_id, sha256)
);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  workspace_id text,
  actor text,
  act text not null,
  details text
);
create index audit_workspace on audit (workspace_id, id);

-- Append-only: a row goes by age alone, and is never rewritten.
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < now() - interval '400 days' then
    return old;
  end if;
  raise exception 'audit is append-only; rows are removed only when they are older than 400 days';
end $$;
create trigger audit_append_only before update or delete on audit for each row execute function audit_is_append_only();

create table import_draft (
  id uuid primary key,
  workspace_id text not null references workspace_head,
  actor text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  body bytea not null
);
create index import_draft_expires on import_draft (expires_at);

create table token (
  id uuid primary key,
  workspace text,
  name text not null,
  sha256 text not null unique,
  actor text not null,
  role text not null,
  scopes text[] not null,
  expires_at timestamptz,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
`
