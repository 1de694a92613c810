/** What the system shows outside of the window. Nothing about a customer. */
export const reminders = {
  soon: (span: string, title: string) => `${span}后到期：${title}`,
  due: (title: string) => `现在到期：${title}`,
  late: (span: string, title: string) => `已超时 ${span}：${title}`,
  dueAt: (time: string) => `${time} 到期`,
  minutes: (count: number) => `${count} 分钟`,
  hours: (count: number) => `${count} 小时`,
  hoursAndMinutes: (hours: number, minutes: number) => `${hours} 小时 ${minutes} 分钟`,
  days: (count: number) => `${count} 天`,
  several: (count: number) => `有 ${count} 件事要处理`,
  severalWithLate: (count: number, late: number) =>
    late === count ? `有 ${count} 件事已超时` : `有 ${count} 件事要处理，其中 ${late} 件已超时`,
  further: (count: number) => `还有 ${count} 件，请看“今日”`,
  /** Read out by Windows for the picture on the task bar. */
  badge: (count: number) => `${count} 件事快到期或已超时`,
  /** The window's name where the system has no badge. */
  windowTitle: (name: string, count: number) => (count === 0 ? name : `（${count}）${name}`),
};
