// Built-in components, as far as those of miniprogram-simulate lack what is looked at from outside:
// whether one is disabled, what it says to a screen reader, and what is typed into an input.

/** The name in the DOM of each attribute that WXML gives them. */
const ATTRIBUTES = {
  disabled: 'disabled',
  ariaLabel: 'aria-label',
  ariaRole: 'role',
  ariaChecked: 'aria-checked',
  ariaDisabled: 'aria-disabled',
};

const domOf = (instance) => instance._exparserNode.$$;

function reflected(attribute) {
  return {
    type: null,
    observer(value) {
      const dom = domOf(this);
      if (value === undefined || value === '' || (attribute === 'disabled' && !value)) {
        dom.removeAttribute(attribute);
      } else {
        dom.setAttribute(attribute, attribute === 'disabled' ? '' : String(value));
      }
    },
  };
}

const properties = () =>
  Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, attribute]) => [name, reflected(attribute)]));

/** An input has a real one in it, which its label and its being disabled go to. */
function input() {
  const inner = (instance) => domOf(instance).querySelector('input');
  return {
    properties: {
      value: {
        type: null,
        observer(value) {
          // Only what differs is written, so that the cursor stays where somebody types.
          if (inner(this) && inner(this).value !== String(value)) {
            inner(this).value = value;
          }
        },
      },
      disabled: {
        type: null,
        observer(value) {
          inner(this)?.toggleAttribute('disabled', Boolean(value));
        },
      },
      ariaLabel: { type: null },
      maxlength: { type: null },
      type: { type: null },
    },
    attached() {
      const typed = document.createElement('input');
      typed.value = this.data.value ?? '';
      typed.inputMode = this.data.type === 'number' ? 'numeric' : 'text';
      typed.disabled = Boolean(this.data.disabled);
      typed.setAttribute('aria-label', this.data.ariaLabel ?? '');
      typed.maxLength = this.data.maxlength ?? 140;
      typed.addEventListener('input', () => this.triggerEvent('input', { value: typed.value }));
      // Touches are looked up by the component that they are in.
      typed.__wxElement = this._exparserNode;
      domOf(this).append(typed);
    },
  };
}

/** Registers them in place of those of miniprogram-simulate. */
export function registerBuiltIns(simulate) {
  const register = (name, definition) =>
    simulate.load({ id: name, tagName: `wx-${name}`, template: '<slot/>', ...definition });
  for (const name of ['view', 'text']) {
    register(name, { properties: properties() });
  }
  register('button', {
    properties: properties(),
    attached() {
      domOf(this).setAttribute('role', 'button');
    },
  });
  register('input', input());
}
