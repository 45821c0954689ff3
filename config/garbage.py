"""How a process that answers requests collects its garbage."""

import gc


def settle() -> None:
    """When all is loaded: what is there by now stays until the process ends, and no collection need look at it again.

    A page makes some ten thousand objects, so that the default threshold of 700 collects many times within each.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
