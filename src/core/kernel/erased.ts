/** What stands where an erased value stood: in past states, history and later backups. It may not fit the field's own form. */
export const erasedText = 'erased'
