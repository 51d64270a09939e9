// The account of the person who made a token. It refers to no row, so that a token whose person is gone is still listed, and good for nothing.
export const sql = `
alter table token add column holder text;
`
