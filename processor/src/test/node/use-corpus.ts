import {
  AddToCartPayload,
  Cart,
  CartInput,
  Color,
  DemoShopShopItem,
  Everything,
  Node,
  PageOfItem,
  PageOfListOfNode,
  Point,
  SignetError,
  SignetFunctions,
  containerClient,
  functionClient,
} from './signet-client';

async function use(api: SignetFunctions): Promise<void> {
  const color: Color = 'deep-blue';
  const data: AddToCartPayload = { sku: 'tea', quantity: 1 };
  const cart: Cart | null = await api.addToCart({ ...data, color });
  // A result fits where the same type is a payload.
  const input: CartInput = cart!;
  const item: DemoShopShopItem | null = await api.order(input);
  const point: Point | null = await api.move((await api.move({ x: 1, y: item!.qty }))!);
  const everything: Everything = (await api.everything())!;
  const sku: string | null = everything.byName!.a.sku;
  const text: string = [everything.bytes, everything.instant, sku, point!.x].join();
  const hole: string | null = everything.holes![0];
  const page: PageOfItem | null = await api.items();
  const nodes: PageOfListOfNode | null = await api.nodes({ name: text, children: [{ name: hole }] });
  const parent: Node | undefined = nodes!.content![0][0].parent;
  const maybe: DemoShopShopItem | null = await api.maybe();
  const later: string[] | null = await api.later();
  const nothing: null = await api['a-b']({ value: null });
  await api.a_b({ value: 'x' });
  await api.aB({ value: 'x' });
  await api.new();
  await api.delete({ id: 'x' });
  await api.constructor();
  await api.$then({ other: 'x' });
  await api.$toJSON({ iso: 'x' });
  const keys: string | null = (await api.catch({ then: 'x', constructor: null, ['__proto__']: 'y', 数: 1 }))!["it's \"q\" \\"];
  await api.finally({ key: keys });
  await api.prototype({ eval: 'x', async: 1, arguments: 'y' });
  const words: string | null = await api.toString();
  const number: number = (await api.await({ value: 1 }))!.number;
  const tree: unknown = await api.open({ any: [thing(page, parent, maybe, later, nothing, words, number)] });
  const answer = await api.hostile({ __proto__: null, 'a\nb': 'x' });
  const choice: '"; throw 1; //' | '*/' | null = answer!.choice;
  thing(tree, choice, everything.any!.x, everything['odd "name" */ \u2028']);
}

function thing(...things: unknown[]): number {
  return things.length;
}

async function awaited(): Promise<SignetFunctions> {
  return await functionClient();
}

awaited().then(use, thing);
use(functionClient()).catch((e) => e instanceof SignetError);
use(containerClient({ service: 's' })).catch((e) => e instanceof SignetError);

// @ts-expect-error an enum has only its constants
const wrong: Color = 'BLUE';
// @ts-expect-error a timer's function cannot be called
functionClient().nightly();
// @ts-expect-error null only where the function takes it
functionClient().a_b({ value: null });
// @ts-expect-error what is unknown must be looked at first
functionClient().open({}).then((tree) => tree.x);
// @ts-expect-error without NullMarked a result may be null
functionClient().order({ items: [], color: null }).then((item) => item.sku);
