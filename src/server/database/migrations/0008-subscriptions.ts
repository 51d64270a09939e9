/**
 * Who is told of new editions, beside the log: readers of shared pages by their address, once they have confirmed it, and chat rooms by
 * theirs. What was told to whom stands once for each edition. A mail may have a form of its own, headings, and a name under which it waits once.
 */
export const sql = `
create table subscriber (
  id text primary key,
  workspace_id text not null references workspace_head,
  link_id text not null,
  email text not null,
  confirm_sha256 text not null unique,
  end_sha256 text not null unique,
  asked_at timestamptz not null default now(),
  told_after integer,
  unique (workspace_id, link_id, email)
);

create table subscriber_told (
  subscriber_id text not null references subscriber on delete cascade,
  edition_id text not null,
  primary key (subscriber_id, edition_id)
);

create table chat_room (
  workspace_id text not null references workspace_head,
  subscription_id text not null,
  sealed text not null,
  primary key (workspace_id, subscription_id)
);

create table chat_message (
  workspace_id text not null,
  subscription_id text not null,
  edition_id text not null,
  tries integer not null default 0,
  next_try_at timestamptz default now(),
  standing text not null default 'waiting',
  said text not null default '',
  primary key (workspace_id, subscription_id, edition_id),
  foreign key (workspace_id, subscription_id) references chat_room on delete cascade
);

alter table share_link add column mailed_sha256 text unique;
alter table mail_outbox add column html text, add column headers jsonb, add column job text unique;
`
