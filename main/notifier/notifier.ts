/** What is shown outside of the window. */
export interface Announcement {
  title: string;
  body: string;
}

/**
 * How the program is noticed while its window is not looked at. Neither rejects nor throws: a system
 * without notifications only shows less.
 */
export interface Notifier {
  /** `onClick`: the person clicked on it. */
  show: (announcement: Announcement, onClick: () => void) => void;
  /** How many things are near or late and taken by nobody; 0 takes the badge away. */
  setBadge: (count: number) => void;
}
