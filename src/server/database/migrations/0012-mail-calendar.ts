/** A mail may have a calendar file with it, which programs that read mails offer to keep. */
export const sql = `
alter table mail_outbox add column calendar text;
`
