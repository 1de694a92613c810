/** What the person reads when the part of the program that keeps the data is away. */
export const backendMessages = {
  requestLost:
    '这一步没有得到结果：程序的数据部分刚才停止了，正在重新启动。已经保存的内容都在，请再试一次；已经做完的不会重复做。',
  givenUp:
    '程序的数据部分多次停止，现在不能使用。以前保存的内容都在。程序每半分钟会自动再试；如果一直不行，请关闭程序后重新打开，并告诉管理员。',
  closing: '程序正在关闭，这一步没有执行。以前保存的内容都在，请重新打开程序后再试。',
} as const;
