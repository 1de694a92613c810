export const rules = {
  title: '规定',
  intro: '柜台按这些规定判定。每个判定旁边都标着规定编号。',
  present: '现在的取值',
  filterPlaceholder: '按编号或内容查找',
  empty: '没有符合的规定。',
};
