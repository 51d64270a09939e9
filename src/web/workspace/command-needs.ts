import type { Permission } from '../../core/kernel/permission.ts'

/**
 * What a command needs, for those that a screen offers. Screens are drawn before commands have come (client/predict.ts), so what they look at stands here
 * too; a test holds it against the commands themselves.
 */
const offered = {
  own: ['audience.show-activity-roadmap', 'words.allow'],
  administer: ['account.open-name', 'customer-feedback.erase', 'allowed-word.remove', 'audience.add', 'audience.change', 'audience.hide-activity-roadmap', 'holiday.add', 'membership.set', 'person.erase', 'quote.erase', 'settings.change', 'story.erase-names'],
  publish: ['edition.publish', 'edition.withdraw', 'share-link.change', 'share-link.make', 'share-link.revoke', 'strategy-page.tell-goals', 'subscription.end', 'subscription.make', 'subscription.round-up', 'tracking-page.tell'],
  edit: [
    'account.add', 'account.change', 'account.restrict', 'key-account.add', 'feedback-rotation.set', 'feedback-source.set', 'advisory-board.add', 'advisory-nomination.decide', 'quote.approve', 'story.consent', 'asset.change', 'balance.take', 'bucket.add', 'capacity.set', 'deck.change', 'deck.for-launch', 'deck.for-product-data', 'import.commit', 'change-request.decide', 'deprecation.pass', 'duty.set', 'intake-limit.add', 'item.add', 'item.change', 'item.cover', 'item.keep-baseline', 'item.move', 'okr-deck.keep', 'planning-step.set', 'key-result.add', 'metric.add', 'quarterly-update.mailed', 'launch.decide-tier', 'naming.begin', 'objective.add', 'package.add', 'backlog.place', 'priority.add', 'priority.change', 'priority.move', 'release-post.publish', 'rhythm.set', 'rollout-channel.change',
    'person.add', 'person.change', 'plan.add', 'plan.change', 'roadmap.add', 'roadmap.change', 'roadmap-review.answer', 'roadmap-review.begin', 'slide.change', 'slide.move', 'stakeholder-group.add', 'stakeholder-group.change', 'strategy-page.begin', 'strategy-page.change', 'strategy-section.mark', 'strategy-theme.mark', 'slip.accept', 'slip.leave', 'maturity-definition.add', 'talk-track.change', 'team.add', 'theme.add', 'theme.change', 'theme.remove',
    'theme.stand', 'tier-policy.write', 'tracking-page.add', 'tracking-page.change', 'words.replace', 'workshop.add', 'workshop.change',
  ],
  contribute: [
    'activity.add', 'activity.change', 'activity.place', 'customer-feedback.claim', 'key-account.update', 'product-gap.add', 'ask.add', 'ask.answer', 'buy-in.meet', 'buy-in.say', 'cell.empty', 'check-in.give', 'conversion.add', 'expected-effect.add', 'metric.say', 'metric.take', 'quarterly-update.write', 'strategy-review.confirm', 'strategy-section.write', 'strategy-theme.add', 'strategy-theme.change', 'planning-step.done', 'round-up.choose', 'comment.add', 'comment.remove', 'deferral.close', 'following.set', 'inbox.read',
    'brief.write', 'change-request.ask', 'duty-stand-in.add', 'launch-notice.give', 'hand-over.give', 'launch-task.change', 'legal-check.answer', 'learning-record.change', 'message.change', 'naming.sign', 'record.restore', 'release-post.begin', 'release-post.change', 'release-inclusion.write', 'rollout.close', 'review.ask', 'saved-view.add', 'showing.add', 'support-request.ask', 'advisory-meeting.change', 'quote.add', 'story.ask', 'team-partnership.add', 'data-review.confirm', 'supported-version.add', 'turn.done', 'asset.review', 'link.look',
  ],
  'take-part': ['undo'],
} as const satisfies Readonly<Record<Permission, readonly string[]>>

/** A command that a screen offers. One that is new to screens is put into its row above. */
export type Offered = (typeof offered)[Permission][number]

export const commandNeeds: ReadonlyMap<string, Permission> = new Map((Object.entries(offered) as [Permission, readonly string[]][]).flatMap(([may, names]) => names.map((name) => [name, may] as const)))
