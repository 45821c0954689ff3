from presence.search import conditions


def test_what_finds_less_than_another_is_left_out() -> None:
    clause = ["'khmeimim' & 'air' & 'base'", "'khmeimim' <-> 'air' <-> 'base'", "'khmeimim'", "'хмеймим'"]
    assert conditions.short([clause], []) == "(('khmeimim') | ('хмеймим'))"


def test_forms_of_two_languages_are_two() -> None:
    assert conditions.short([["'burn' | 'burning'", "'burn'"]], []) == "(('burn') | ('burning'))"
    assert conditions.short([["'a' & 'b'", "'b' & 'a'"]], []) == "(('a' & 'b') | ('b' & 'a'))"


def test_what_is_put_together_in_another_way_stays() -> None:
    assert conditions.short([["'a'", "( 'a' | 'b' ) & 'c'"]], []) == "(('a') | (( 'a' | 'b' ) & 'c'))"


def test_without_a_phrase_nothing_is_looser() -> None:
    assert conditions.loose([["'a'"], ["'b' & 'c'"]], [["'d'"]]) == ""


def test_a_phrase_without_its_order() -> None:
    assert conditions.loose([["'air' <-> 'base'"], ["'a' <2> 'b'", "'c'"]], []) == (
        "(('air' & 'base')) & (('a' & 'b') | ('c'))"
    )


def test_an_unwanted_phrase_takes_nothing_away() -> None:
    assert conditions.loose([["'a'"]], [["'b' <-> 'c'"], ["'d'", "'e' <-> 'f'"]]) == "(('a')) & !(('d'))"
