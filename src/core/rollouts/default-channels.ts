import type { RolloutChannel, Stage } from './channels.ts'

const checks = (title: string, days: number | undefined, ...lines: Stage['lines']): Stage => ({ title, ...(days === undefined ? {} : { due: { amount: days, unit: 'business-days' as const } }), lines })
const line = (title: string) => ({ title })

/**
 * The three ways in which things reach customers, while a company has not said how it does it (row D7, DOMAIN 1.7). What comes before customers have it is
 * passed the working day before it ships, when its branch is cut.
 */
export const defaultChannels: readonly RolloutChannel[] = [
  {
    title: 'Cloud',
    stages: [
      checks('Before merge', -1, line('Hallway tests'), line('Final design review'), line('Docs reviewed'), line('Analytics in'), line('Flag works')),
      checks('After merge', -1, line('Flag on for staff'), line('Logging validated'), line('Approvals from key stakeholders'), line('High bugs closed')),
      checks('Launch', 0, line('Enabled for all'), line('Approvers are reviewers of the change'), line('Metrics shared')),
      checks('After the launch', undefined, line('Marketing told'), line('Metrics looked at'), line('On by default in the next release'), { title: 'Flag kept one release cycle, then removed', waitsFor: 'flag-gone' }),
    ],
  },
  {
    title: 'Server',
    stages: [
      checks('Dogfood', -1, line('Runs on our own server')),
      checks('Released with its flag off', 0, line('In a release, and off')),
      checks('Tests by invitation', undefined, line('Users outside are invited, until a day that is said'), { title: 'The time of the tests is over', waitsFor: 'tests-over' }),
      checks('Announced', undefined, line('Customers know that they can enable it')),
      checks('On by default', undefined, line('A release has it on by default')),
      checks('Flag removed', undefined, { title: 'The flag is removed from the code', waitsFor: 'flag-gone' }),
    ],
  },
  {
    title: 'Extension',
    rhythm: { from: '2026-01-05', everyDays: 14, reviewDays: 2 },
    stages: [
      checks('Ready for its Monday', -3, line('Merged, and tested in each browser'), line('Notes of the version written')),
      checks('Review', -1, line('Sent to be reviewed'), line('Review is over')),
      checks('Out', 0, line('Out on its Monday'), line('Marketing told of it')),
    ],
  },
]
