"""A reader's hands: a mouse, or a keyboard and nothing else."""

from typing import Protocol

from playwright.sync_api import Locator, Page

FOCUSED = "element => element === document.activeElement && element.matches(':focus-visible')"
FAR = 60  # presses of Tab: what is further away is out of reach


class Hands(Protocol):
    page: Page

    def begin(self) -> None: ...

    def press(self, control: Locator) -> None: ...

    def write(self, field: Locator, text: str) -> None: ...

    def choose(self, field: Locator, label: str) -> None: ...


class Mouse:
    def __init__(self, page: Page) -> None:
        self.page = page

    def begin(self) -> None:
        """A mouse is wherever it is wanted."""

    def press(self, control: Locator) -> None:
        control.click()

    def write(self, field: Locator, text: str) -> None:
        field.click(click_count=3)
        self.page.keyboard.type(text)

    def choose(self, field: Locator, label: str) -> None:
        field.select_option(label=label)


class Keyboard:
    """Each thing is reached by Tab from the thing before, and must show that it has the keyboard."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def begin(self) -> None:
        """Past the head of the page, which is the same on all of them."""
        skip = self.page.locator("a.skip")
        self.reach(skip)
        self.page.keyboard.press("Enter")

    def reach(self, control: Locator) -> None:
        control.wait_for(state="attached")
        for _ in range(FAR):
            if control.evaluate(FOCUSED):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{FAR} presses of Tab do not reach {control}")

    def press(self, control: Locator) -> None:
        self.reach(control)
        self.page.keyboard.press("Enter")

    def write(self, field: Locator, text: str) -> None:
        self.reach(field)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def choose(self, field: Locator, label: str) -> None:
        self.reach(field)
        chosen = "select => select.selectedOptions[0].label"
        for _ in range(int(field.evaluate("select => select.options.length"))):
            if field.evaluate(chosen) == label:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{label} cannot be chosen")
