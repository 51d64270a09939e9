// What comes compressed is stored as it is: PostgreSQL would try to compress it once more, which takes long for a large import.
export const sql = `
alter table import_draft alter column body set storage external;
alter table snapshot alter column body set storage external;
`
