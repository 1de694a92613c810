import type { AttachmentRefusal } from './check-attachment.ts';
import { mostAttachments } from './limits.ts';

const kept = '没有保存，以前的内容都在。';

/** What the person is told about a file that cannot become an attachment: what it is, what to do. */
export const refusalWords: Readonly<Record<AttachmentRefusal, string>> = {
  empty: `这个文件是空的，${kept}请重新拍照或扫描，再放一次。`,
  tooBig: `文件超过 20 MB，${kept}请把照片拍小一些，或把 PDF 分成几个文件再放。`,
  truncated: `这个文件不完整，后面缺了一截，${kept}请重新复制、发送或扫描，再放一次。`,
  damaged: `这个文件损坏了，${kept}请重新复制、拍照或扫描，再放一次。`,
  tooManyPixels: `这张照片的尺寸太大，${kept}请在手机或电脑上把它缩小，再放一次。`,
  heic: `这是苹果手机的 HEIC 照片，${kept}请在手机“设置 → 相机 → 格式”里改成“兼容性最佳”后重拍，或把照片转成 JPG 再放。`,
  otherPicture: `这种格式的图片不能放进附件，${kept}请用画图或看图软件另存为 JPG 或 PNG，再放一次。`,
  film: `这是视频或录音，不能放进附件，${kept}请拍成照片，或截图后再放。`,
  office: `这是 Word、Excel 之类的文件，不能放进附件，${kept}请先另存为 PDF，再放一次。`,
  archive: `这是压缩包，不能放进附件，${kept}请先解压，把里面的照片或 PDF 放进来。`,
  program: `这是程序，不能放进附件，${kept}请不要打开来路不明的程序，只放照片或 PDF。`,
  webPage: `这是网页或代码文件，不能放进附件，${kept}请把网页打印成 PDF，或截图后再放。`,
  unknown: `这个文件不是照片，也不是 PDF，不能放进附件，${kept}请放 JPG、PNG、WebP 照片或 PDF。`,
};

/** The page's refusal of a PDF called .jpg, and the other way round. */
export const contradictionWords = `这个文件的名字和内容对不上（名字写的是照片，里面却是 PDF，或者反过来），${kept}请先弄清文件是哪里来的，把名字改对，再放一次。`;

export const fullWords = `这里已经有 ${mostAttachments} 个附件，不能再多，${kept}请先移除不要的附件，或把几页扫描成一个 PDF。`;
