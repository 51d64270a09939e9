/**
 * Code hosts that many products must fit, in the order and spelling in which people name them. A workspace's own code hosts are
 * records; this only says how a well-known one is written and where it stands in a list.
 */
const wellKnown: readonly (readonly [key: string, name: string])[] = [
  ['github_com', 'GitHub.com'], ['github_enterprise', 'GitHub Enterprise'], ['gitlab_com', 'GitLab.com'], ['gitlab_enterprise', 'GitLab Enterprise'],
  ['bitbucket_server', 'Bitbucket Server'], ['bitbucket_cloud', 'Bitbucket Cloud'], ['phabricator', 'Phabricator'], ['codecommit', 'CodeCommit'],
  ['gitolite', 'Gitolite'], ['gerrit', 'Gerrit'], ['perforce', 'Perforce'], ['cvs', 'CVS'],
]
const names = new Map(wellKnown)
const ranks = new Map(wellKnown.map(([key], at) => [key, at]))

/**
 * What a code host is called: its record's title, with "GitHub", "GitLab" and "Bitbucket" spelled as their makers do; without a
 * title the well-known name, and else the key in plain words.
 */
export function codeHostName(key: string, title: string | undefined): string {
  if (title !== undefined) return title.replace(/\bbitbucket\b/gi, 'Bitbucket').replace(/\bgithub\b/gi, 'GitHub').replace(/\bgitlab\b/gi, 'GitLab')
  return names.get(key) ?? key.replaceAll(/[_-]+/g, ' ')
}

/** Orders code hosts by key: the well-known ones first, as people name them, then the others by key. */
export function byCodeHost(a: string, b: string): number {
  const [left, right] = [ranks.get(a) ?? wellKnown.length, ranks.get(b) ?? wellKnown.length]
  return left - right || (a < b ? -1 : a > b ? 1 : 0)
}
