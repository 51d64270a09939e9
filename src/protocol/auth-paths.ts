/** Where the sign-in library answers. Its messages are its own: docs/spec/sign-in.md says which of its paths are open. */
export const authPath = '/api/auth'

/** First parts of addresses that are the service's own, so no workspace can be called so. */
export const ownAddresses = ['api', 'assets', 'e', 'gallery', 'healthz', 'metrics', 'oembed', 'readyz', 's', 'sign-in', 'welcome'] as const
