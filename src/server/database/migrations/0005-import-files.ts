// The files of a dry run, packed, beside what was read of them: asked again with another mapping, they need not be sent again.
export const sql = `
alter table import_draft add column files bytea;
`
