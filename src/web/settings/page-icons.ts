import { Ban, CalendarDays, CaseSensitive, Database, Eye, Info, KeyRound, Link2, type LucideIcon, Network, Palette, ScrollText, Shield, UserRound, Users } from 'lucide-react'

/** The icons of the pages of the settings. Apart from the pages, which every screen knows by name. */
export const pageIcons: Readonly<Record<string, LucideIcon>> = {
  calendar: CalendarDays, words: CaseSensitive, 'kept-words': Ban, people: Users, teams: Network, roles: Shield, audiences: Eye, sharing: Link2, brand: Palette, tokens: KeyRound, audit: ScrollText, backup: Database, account: UserRound, about: Info,
}
