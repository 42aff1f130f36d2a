/** What the last click came to. */
export interface Message {
  readonly kind: 'done' | 'failed';
  readonly text: string;
}

/** All that the pane remembers. */
export interface PaneState {
  readonly sought: string;
  readonly message: Message | null;
  /** A formula is on its way to the spreadsheet: a second click would insert it twice. */
  readonly busy: boolean;
}

export type PaneEvent =
  | { readonly type: 'searched'; readonly sought: string }
  | { readonly type: 'insert started' }
  | { readonly type: 'insert ended'; readonly message: Message };

export const initialState: PaneState = { sought: '', message: null, busy: false };

/** The pane after an event; the only way its state changes. */
export function afterEvent(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'searched':
      return { ...state, sought: event.sought, message: null };
    case 'insert started':
      return { ...state, busy: true, message: null };
    case 'insert ended':
      return { ...state, busy: false, message: event.message };
  }
}
