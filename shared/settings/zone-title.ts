/** 中国标准时间 for Asia/Shanghai; the zone's own name where the runtime has no other. */
export function zoneTitle(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('zh-CN', {
    timeZone,
    timeZoneName: 'long',
  }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
