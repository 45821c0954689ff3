"""What the citations of a record come to: how sure it is, which days they attest, and where they disagree."""
