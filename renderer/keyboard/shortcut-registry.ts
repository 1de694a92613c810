/** Deeper levels are asked first: what lies on top of the page gets the key. */
export type ShortcutLevel = 'frame' | 'screen' | 'part' | 'overlay' | 'lock';

const order: readonly ShortcutLevel[] = ['lock', 'overlay', 'part', 'screen', 'frame'];
/** What keeps every key from whatever lies below it. */
const covering: readonly ShortcutLevel[] = ['lock', 'overlay'];

/** Keys as in `keyName`: `n`, `1`, `F2`, `Escape`, `Ctrl+Enter`. */
export type ShortcutMap = Readonly<Record<string, () => void>>;

interface Layer {
  level: ShortcutLevel;
  /** Read at each key, so that handlers always see the present state. */
  keys: () => ShortcutMap;
}

export interface ShortcutRegistry {
  add(layer: Layer): () => void;
  /**
   * Runs the handler of the topmost layer that knows the key; false when none does.
   * @param lowest levels below it are not asked.
   */
  dispatch(key: string, lowest?: ShortcutLevel): boolean;
  /** Whether the page is locked: then nothing that is typed or scanned reaches it. */
  isLocked(): boolean;
}

/** An overlay keeps all keys from the page below it, and the lock from everything. */
export function createShortcutRegistry(): ShortcutRegistry {
  const layers: Layer[] = [];
  return {
    add(layer) {
      layers.push(layer);
      return () => void layers.splice(layers.indexOf(layer), 1);
    },
    dispatch(key, lowest = 'frame') {
      for (const level of order.slice(0, order.indexOf(lowest) + 1)) {
        const atLevel = layers.filter((layer) => layer.level === level).reverse();
        for (const layer of atLevel) {
          const handler = layer.keys()[key];
          if (handler !== undefined) {
            handler();
            return true;
          }
        }
        if (covering.includes(level) && atLevel.length > 0) return false;
      }
      return false;
    },
    isLocked: () => layers.some(({ level }) => level === 'lock'),
  };
}
