/** The technicians' day, and appointments in the forms of a case. */
export const visits = {
  title: '上门日程',
  dayAfterTomorrow: '后天',
  technicianMissing: '请选择去的人。',
  dayMissing: '请填写约定的日期。',
  fromMissing: '请填写开始时间。',
  toMissing: '请填写结束时间。',
  endsBefore: '结束时间要晚于开始时间，请核对。',
};
