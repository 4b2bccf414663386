let title = document.title;
let count = 0;

/** The title of the window. */
export function setTitle(next: string): void {
  title = next;
  show();
}

/** How much is unread stands before it, so that it can be seen in a narrow tab. */
export function setTitleCount(next: number): void {
  count = next;
  show();
}

function show(): void {
  document.title = count > 0 ? `(${count > 99 ? '99+' : count}) ${title}` : title;
}
