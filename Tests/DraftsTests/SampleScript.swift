import Drafts
import Screenplay

/// A script with every type of element, every kind of emphasis, and texts that every format must escape.
let sampleSource = #"""
    Title:
        _**BIG & <CITY>**_
        汉字 #1
    Author: Zoë 👩‍👩‍👧 e\u{301}
    Notes:
    Draft date: 1/2/2026

    # Act One

    = What happens: *nothing*.

    ## Sequence

    INT. HOUSE #2 - DAY #1A#

    He draws a
    .357 [Magnum] & 5 < 6.
        * Indented.
    1. One

    [[A note -- with hyphens
    over lines]]

    .forced #9


    !EXT. NOWHERE
    - dash \*literal\* some_variable_name

    ANNA (V.O.) (CONT'D)
    (softly, *not* loud)
    Hello **there, _you_**!
      
    他说*「你好」*了。
    [[soft]]
    ~La la *la*

    @McAdam ^ 
    ***No***[[aside]] /* cut */ way.

    ~Song
    ~of songs

    CUT TO:

    > Fade slowly

    > THE END <
    > **really** <

    ===

    /* Left
    out --> */

    > # Ends in # <

    INT. ROOM ##

    BANG!

    """#.replacing("\\u{301}", with: "\u{301}").replacing("^ \n", with: "^\n")

let sampleScript = Screenplay(fountain: Array(sampleSource.utf8))
