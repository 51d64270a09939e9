/**
 * How people sign in. Tables that begin with auth_user … auth_passkey are the sign-in library's own, with its columns; a test holds them
 * against what it expects. The others are ours. Whatever ends a session, every node is told at once.
 */
export const sql = `
create table auth_user (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean
);

create table auth_session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth_user on delete cascade
);
create index "auth_session_userId_idx" on auth_session ("userId");

create table auth_account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth_user on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null
);
create index "auth_account_userId_idx" on auth_account ("userId");

create table auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index auth_verification_identifier_idx on auth_verification (identifier);

create table auth_two_factor (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references auth_user on delete cascade,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index auth_two_factor_secret_idx on auth_two_factor (secret);
create index "auth_two_factor_userId_idx" on auth_two_factor ("userId");

create table auth_passkey (
  id text primary key,
  name text,
  "publicKey" text not null,
  "userId" text not null references auth_user on delete cascade,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamptz,
  aaguid text
);
create index "auth_passkey_userId_idx" on auth_passkey ("userId");
create index "auth_passkey_credentialID_idx" on auth_passkey ("credentialID");

-- Which person of a workspace an account is. Names and roles are in the log alone.
create table auth_person (
  user_id text not null references auth_user on delete cascade,
  workspace_id text not null references workspace_head,
  person_id text not null,
  primary key (user_id, workspace_id)
);
create unique index auth_person_person on auth_person (workspace_id, person_id);

create table auth_link (
  id uuid primary key,
  sha256 text not null unique,
  kind text not null,
  user_id text references auth_user on delete cascade,
  workspace_id text references workspace_head,
  person_id text,
  email text,
  made_by text,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null
);

-- Counted tries at signing in, for the limits.
create table auth_tries (
  key text primary key,
  points integer not null default 0,
  expire bigint
);

create table mail_outbox (
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  made_at timestamptz not null default now(),
  next_try_at timestamptz not null default now(),
  tries integer not null default 0
);
create index mail_outbox_next on mail_outbox (next_try_at);

create function auth_session_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('throughline_session_ended', old.id);
  return old;
end $$;
create trigger auth_session_ended after delete on auth_session for each row execute function auth_session_ended();
`
