/**
 * What share links keep beside the log: digests of what opens them, one-time ways in that were mailed, how often they were opened on each
 * day (no addresses, no browsers), and which edition a check code in a file stands for.
 */
export const sql = `
create table share_link (
  workspace_id text not null references workspace_head,
  link_id text not null,
  sha256 text not null unique,
  password text,
  primary key (workspace_id, link_id)
);

create table share_ticket (
  sha256 text primary key,
  workspace_id text not null references workspace_head,
  link_id text not null,
  email text not null,
  expires_at timestamptz not null
);

create table share_view (
  workspace_id text not null references workspace_head,
  link_id text not null,
  day date not null,
  views integer not null,
  primary key (workspace_id, link_id, day)
);

create table edition_check (
  code text primary key,
  workspace_id text not null references workspace_head,
  edition_id text not null
);
`
