import type { Day, Instant } from '../../core/kernel/command.ts'
import { daysBetween, weekday } from '../../core/time/days.ts'
import { dayAndMonth } from '../../core/time/label.ts'
import { localTime, minutesBetween } from '../../core/time/zones.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** When something was said: "Today, 10:12", "Wed 11 Nov" within a week, "27 Oct" before. In the workspace's zone. */
export function toldWhen(at: Instant, today: Day, zone: string): string {
  const { day, time } = localTime(at, zone)
  const days = daysBetween(day, today)
  return days === 0 ? `Today, ${time}` : days > 0 && days < 7 ? `${weekdays[weekday(day) - 1] ?? ''} ${dayAndMonth(day)}` : dayAndMonth(day)
}

/** How long it is until an instant: "in 1 day 4 h", "in 3 h 5 min"; since when it is past, "closed 2 days ago". */
export function toldUntil(now: Instant, at: Instant): string {
  const minutes = Math.round(minutesBetween(now, at))
  const span = Math.abs(minutes)
  const [days, hours] = [Math.floor(span / 1440), Math.floor((span % 1440) / 60)]
  const whole = days > 0 ? `${days} ${days === 1 ? 'day' : 'days'}${hours > 0 ? ` ${hours} h` : ''}` : hours > 0 ? `${hours} h ${span % 60} min` : `${span} min`
  return minutes >= 0 ? `in ${whole}` : `closed ${whole} ago`
}
