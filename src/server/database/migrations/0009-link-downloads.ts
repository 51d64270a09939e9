/** How often files were taken by a share link, by day, beside how often it was opened. */
export const sql = `
alter table share_view add column downloads integer not null default 0;
`
