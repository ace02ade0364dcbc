/** Signs out, and comes back as the other kind of sign-in: what a form cannot do, since it cannot send a header. */
for (const area of document.querySelectorAll('[data-sign-out]')) {
  area.hidden = false;
  for (const button of area.querySelectorAll('button')) button.addEventListener('click', () => signOut(area, button));
}

async function signOut(area, { dataset }) {
  const said = area.querySelector('[role="alert"]');
  said.textContent = '';
  const draftId = area.querySelector('select')?.value;
  const wished = dataset.switchTo ? { switchTo: dataset.switchTo, draftId, return: area.dataset.return } : {};
  const buttons = area.querySelectorAll('button');
  for (const each of buttons) each.disabled = true;
  try {
    const answer = await fetch('sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-casegate-client': 'pages' },
      body: JSON.stringify(wished),
    });
    const { redirect, errors } = await answer.json();
    // Who was signed out already goes on like who is now.
    if (errors && answer.status !== 401) throw new Error(errors[0].message);
    document.location.assign(redirect ?? 'sign-in');
  } catch (error) {
    said.textContent = error instanceof TypeError ? area.dataset.away : error.message;
    for (const each of buttons) each.disabled = false;
  }
}
