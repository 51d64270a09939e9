/** What the mail server last said of a mail that did not go, one that it takes for good no more, and one that somebody said is to be sent again. */
export const sql = `
alter table reminders drop constraint reminders_state_check;
alter table reminders add constraint reminders_state_check check (state in ('waiting', 'sending', 'sent', 'failed', 'refused', 'not-needed'));
alter table reminders add column said text;
alter table reminders add column by_hand boolean not null default false;
`
