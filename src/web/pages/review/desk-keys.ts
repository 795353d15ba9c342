// One hand on the keyboard: which key means what is said by each desk; when keys count is the same on all.
import { useEffect } from 'react';

/** What of a KeyboardEvent matters here. */
export interface Press {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  isComposing: boolean;
}

/**
 * None while a word is being composed, with a modifier (Ctrl+S saves the page), or for a held deciding key.
 * Keys are in lower case; `shift+r` is Shift with it.
 */
export function findCommand<Command extends object>(
  commands: Readonly<Record<string, Command>>,
  press: Press,
): Command | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return undefined;
  const key = press.key.toLowerCase();
  const command = (press.shiftKey ? commands[`shift+${key}`] : undefined) ?? commands[key];
  return command && press.repeat && !('move' in command) ? undefined : command;
}

/** Hands the commands of the keyboard over, except while a person writes or a drawer or dialog is open. */
export function useDeskKeys<Command extends object>(
  commands: Readonly<Record<string, Command>>,
  obey: (command: Command) => void,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isWriting(event.target) || hasOpenLayer()) return;
      const command = findCommand(commands, event);
      if (!command) return;
      event.preventDefault();
      obey(command);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** While the evidence drawer or a dialog is open, letters belong to it. */
function hasOpenLayer(): boolean {
  return (
    document.querySelector('.ant-drawer-open, .ant-modal-wrap:not([style*="display: none"])') !==
    null
  );
}
