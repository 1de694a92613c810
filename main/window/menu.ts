import { Menu, type MenuItemConstructorOptions } from 'electron';

/** A short Chinese menu, hidden until Alt is pressed; it also carries the usual shortcuts. */
export function setMenu(): void {
  const menus: MenuItemConstructorOptions[] = [
    {
      label: '编辑',
      submenu: [
        { role: 'undo', label: '撤销' },
        { role: 'redo', label: '重做' },
        { type: 'separator' },
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'selectAll', label: '全选' },
      ],
    },
    {
      label: '显示',
      submenu: [
        { role: 'resetZoom', label: '原来大小' },
        { role: 'zoomIn', label: '放大' },
        { role: 'zoomOut', label: '缩小' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: '全屏' },
      ],
    },
    { label: '程序', submenu: [{ role: 'quit', label: '退出' }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}
