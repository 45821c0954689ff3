"""What XML can say."""

import re

# What XML 1.0 cannot hold in any way.
_UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def speakable(said: str) -> str:
    return _UNSPEAKABLE.sub("\ufffd", said)
