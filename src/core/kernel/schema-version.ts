/** The schema number that new entries carry. Raise it together with a named migration in a record type, never alone. */
export const schemaVersion = 2
