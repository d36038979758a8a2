// The loan desk of the tool library: one page on the tablet beside the till. A member's card is scanned or typed, the
// page shows what is out, and whoever stands at the counter returns, renews or lends. Prices are in whole euros.

const LATE = { plain: 2, red: 5 };
const MOST_ITEMS = 5;
const MOST_RED = 2;
const OPEN_DAYS = [2, 4, 6]; // Tuesday, Thursday, Saturday, as Date.getDay counts

/** Opening days after the day it was due, up to today; the day it was due itself costs nothing. */
export function daysLate(due, today) {
  let late = 0;
  for (const day = nextDay(due); day <= today; day.setDate(day.getDate() + 1)) {
    if (OPEN_DAYS.includes(day.getDay())) late += 1;
  }
  return late;
}

function nextDay(date) {
  const next = new Date(date);
  next.setDate(next.getDate() + 1);
  return next;
}

/** What is due now; never more than the deposit, or 10 where there is none. */
export function charge(loan, today) {
  const rate = loan.red ? LATE.red : LATE.plain;
  return Math.min(daysLate(loan.due, today) * rate, loan.deposit || 10);
}

/** Why this item cannot go out, or null. The first reason is the one that is told. */
export function refusal(member, item, loans) {
  if (member.suspended) return 'Borrowing is suspended until everything is back and paid.';
  if (item.reservedFor && item.reservedFor !== member.card) return `Reserved until ${item.heldUntil}.`;
  if (loans.length >= MOST_ITEMS) return `Five items are out already.`;
  if (!item.red) return null;
  if (member.age < 18) return 'Red labels are for members of 18 and over.';
  if (loans.filter((loan) => loan.red).length >= MOST_RED) return 'Two red labels are out already.';
  return member.shown.includes(item.type) ? null : 'Not shown how to use it yet: Saturdays, 10 to 12.';
}

export class LoanDesk extends HTMLElement {
  #member = null;
  #loans = [];

  connectedCallback() {
    this.innerHTML = `
      <form id="card"><label>Card number <input name="card" inputmode="numeric" required></label>
        <button>Show</button></form>
      <p role="status" aria-live="polite"></p>
      <section hidden>
        <h2></h2>
        <table><thead><tr><th>Item</th><th>Due</th><th>Charge</th><th></th></tr></thead><tbody></tbody></table>
        <form id="lend"><label>Item number <input name="item" required></label>
          <label><input type="checkbox" name="goggles"> Goggles and ear protection handed over</label>
          <button>Lend</button></form>
      </section>`;
    this.querySelector('#card').addEventListener('submit', (event) => this.#show(event));
    this.querySelector('#lend').addEventListener('submit', (event) => this.#lend(event));
    this.querySelector('tbody').addEventListener('click', (event) => this.#act(event));
  }

  async #show(event) {
    event.preventDefault();
    const card = new FormData(event.target).get('card');
    const found = await fetch(`/members/${encodeURIComponent(card)}`);
    if (!found.ok) return this.#say(found.status === 404 ? `No member has card ${card}.` : 'Not reachable, try again.');
    ({ member: this.#member, loans: this.#loans } = await found.json());
    this.#render();
  }

  async #lend(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const item = await (await fetch(`/items/${encodeURIComponent(form.get('item'))}`)).json();
    const reason = refusal(this.#member, item, this.#loans);
    if (reason) return this.#say(reason);
    if (item.powered && item.red && !form.get('goggles'))
      return this.#say('Goggles and ear protection go out with it.');
    await this.#send('POST', '/loans', { card: this.#member.card, item: item.number });
    event.target.reset();
  }

  #act({ target }) {
    const { loan, action } = target.dataset;
    if (action === 'return') return this.#send('DELETE', `/loans/${loan}`);
    if (action === 'renew') return this.#send('PATCH', `/loans/${loan}`, { renewed: true });
  }

  async #send(method, path, body) {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
    const { message, loans } = await answer.json();
    if (loans) this.#loans = loans;
    this.#render();
    this.#say(message);
  }

  #render() {
    const today = new Date();
    this.querySelector('section').hidden = false;
    this.querySelector('h2').textContent = `${this.#member.name}, card ${this.#member.card}`;
    const rows = this.#loans.map((loan) => {
      const row = document.createElement('tr');
      const renew =
        loan.red || loan.renewed || loan.reserved
          ? ''
          : `<button data-action="renew" data-loan="${loan.id}">Renew</button>`;
      row.innerHTML = `<td></td><td>${loan.due}</td><td>${charge(loan, today)}</td>
        <td><button data-action="return" data-loan="${loan.id}">Return</button>${renew}</td>`;
      row.firstChild.textContent = `${loan.red ? 'RED ' : ''}${loan.title}`;
      return row;
    });
    this.querySelector('tbody').replaceChildren(...rows);
  }

  #say(text) {
    this.querySelector('[role=status]').textContent = text;
  }
}

customElements.define('loan-desk', LoanDesk);
