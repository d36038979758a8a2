import { ArithmeticProblem } from './arithmetic-problem';
import { type Expression, FUNCTIONS, type FunctionName, type Operator } from './expression';
import { Rational } from './rational';
import { type Token, tokensOf } from './tokens';

/** Far beyond what anyone writes; each level is a few stack frames. */
const MOST_LEVELS = 50;
const MOST_CHARACTERS = 2_000;
const HUNDRED: Expression = { kind: 'number', value: Rational.of(100n) };

/** Reads `+ - * / ^ %`, brackets and functions with the usual precedence. @throws ArithmeticProblem with what is wrong. */
export function parseExpression(text: string): Expression {
  if (text.length > MOST_CHARACTERS) throw new ArithmeticProblem(`it is longer than ${MOST_CHARACTERS} characters`);
  return new ExpressionParser(tokensOf(text)).whole();
}

class ExpressionParser {
  private at = 0;
  private level = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.sum();
    const rest = this.tokens[this.at];
    if (rest?.text === ',') throw new ArithmeticProblem('a comma separates arguments; write 1234 without one');
    if (rest !== undefined) throw new ArithmeticProblem(`"${rest.text}" stands where an operator is expected`);
    return expression;
  }

  private sum(): Expression {
    return this.chain(['+', '-'], () => this.product());
  }

  private product(): Expression {
    return this.chain(['*', '/', 'remainder'], () => this.signed());
  }

  private chain(operators: readonly Operator[], next: () => Expression): Expression {
    let left = next();
    for (let operator = this.operator(operators); operator !== null; operator = this.operator(operators)) {
      left = { kind: 'operation', operator, left, right: next() };
    }
    return left;
  }

  private operator(among: readonly Operator[]): Operator | null {
    const text = this.tokens[this.at]?.text === '%' ? 'remainder' : this.tokens[this.at]?.text;
    const found = among.find((operator) => operator === text);
    if (found === undefined) return null;
    this.at += 1;
    return found;
  }

  /** -2^2 is -4: the sign binds looser than the power. */
  private signed(): Expression {
    if (this.takes('-')) return { kind: 'negated', of: this.deeper(() => this.signed()) };
    return this.takes('+') ? this.deeper(() => this.signed()) : this.raised();
  }

  private raised(): Expression {
    const base = this.percentage();
    if (!this.takes('^')) return base;
    return { kind: 'operation', operator: '^', left: base, right: this.deeper(() => this.signed()) };
  }

  /** A percent sign with an operand behind it is a remainder: `17 % 5`, but `50% * 8`. */
  private percentage(): Expression {
    let value = this.operand();
    while (this.tokens[this.at]?.text === '%' && !this.beginsOperand(this.tokens[this.at + 1])) {
      this.at += 1;
      value = { kind: 'operation', operator: '/', left: value, right: HUNDRED };
    }
    return value;
  }

  private beginsOperand(token: Token | undefined): boolean {
    return token !== undefined && (token.kind !== 'sign' || token.text === '(');
  }

  private operand(): Expression {
    const token = this.tokens[this.at];
    if (token === undefined) throw new ArithmeticProblem('it ends where a number is expected');
    this.at += 1;
    if (token.kind === 'number') return numberOf(token.text);
    if (token.kind === 'name') return this.call(functionNamed(token.text));
    if (token.text !== '(') throw new ArithmeticProblem(`"${token.text}" stands where a number is expected`);
    const inner = this.deeper(() => this.sum());
    this.expect(')');
    return inner;
  }

  /** A root sign needs no brackets: √16. */
  private call(name: FunctionName): Expression {
    const given: Expression[] = [];
    if (!this.takes('(')) {
      if (name !== 'sqrt') throw new ArithmeticProblem(`${name} needs brackets`);
      return { kind: 'call', name, arguments: [this.deeper(() => this.operand())] };
    }
    do given.push(this.deeper(() => this.sum()));
    while (this.takes(','));
    this.expect(')');
    return { kind: 'call', name, arguments: given };
  }

  private deeper(read: () => Expression): Expression {
    this.level += 1;
    if (this.level > MOST_LEVELS) throw new ArithmeticProblem(`it is nested deeper than ${MOST_LEVELS} levels`);
    const inner = read();
    this.level -= 1;
    return inner;
  }

  private takes(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.at += 1;
    return true;
  }

  private expect(sign: string): void {
    if (!this.takes(sign)) throw new ArithmeticProblem(`"${sign}" is missing`);
  }
}

function numberOf(text: string): Expression {
  const value = Rational.read(text);
  if (value === null) throw new ArithmeticProblem(`the number ${text.slice(0, 20)} is too long`);
  return { kind: 'number', value };
}

function functionNamed(text: string): FunctionName {
  const name = FUNCTIONS.find((known) => known === text);
  if (name === undefined) throw new ArithmeticProblem(`"${text}" is not known; there are ${FUNCTIONS.join(', ')}`);
  return name;
}
