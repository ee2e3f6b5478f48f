/// What `/help` shows: every command of the prompt with an example.
enum HelpPage {
    static let text = """
        In a script, what you type is Fountain; a line that begins with / is a
        command. Unique beginnings of commands are enough.

          INT. DINER - NIGHT  a heading; a blank line ends a paragraph
          ANNA                a cue; the next line is what she says
          ANNA: You're late.  a cue and its speech in one line, or @Anna You're late.
          ANNA?               lines for ANNA;  ?  for whatever comes next
          ANNA? n=5 must="the bus" ban=love begin=Well len>=9 len<=40 temp=0.7 seed=4
          a                   takes the first suggestion;  /edit a  changes it first
          /edit N [TEXT]      changes line N;  /edit  the scene in your own editor
          /drop N             takes line N out; /drop 12..15 several
          /more  /redo-line   others beside those, or in place of the last taken
          /pick ANNA          next words to pick from: /pick ANNA:0.7 MARK:0.3
          /talk MARK          a talk in character; /keep in it makes it a scene

          /show [all]         the scene, or the whole script
          /title KEY: VALUE   the title page: /title Author: Inés Vega
          /scene [HEADING]    the scenes, or a new one: /scene EXT. ROAD - DAY
          /go N | end         to the end of scene N of /scene, or of the script
          /go after N         behind line N: what you type comes in there
          /why [N]            what line N was asked for, and what each letter cost
          /origin [N]         who wrote it;  /replay [N]  writes it again bit for bit
          /copycheck [N]      the longest passage the model's lines share with others
          /similar TEXT       the lines most like a text
          /undo  /redo        one accepted entry back, and forth again
          /save               the script to its file; the journal has it already
          /reload             the script's file, after another program changed it
          /snapshot NAME      keeps what the script reads now;  /snapshots  lists them
          /diff [NAME]        what changed since a snapshot, or since it was saved
          /script [NAME]      the scripts, or another one: /script pilot --new
          /status             what is open, and how the prompt is set
          /set NAME VALUE     how it is set: /set temp 0.7, and /set for all names
          /check              what in the script is probably not meant
          /explain 12         which rule made a line what it is, and how to change it
          /stats              scenes, characters, locations, how long it plays
          /rename --from ANNA --to LENA    everywhere; --preview shows it first
          /renumber [--lock]  scene numbers, or letters for new scenes between old
          /omit 12            a scene out, its number kept; --restore puts it back
          /move 12 --after 15 a scene elsewhere, with all that belongs to it
          /compare NAME       scene by scene what changed since a snapshot or file
          /sides ANNA         her scenes: /sides ANNA -o anna.pdf
          /table-read         who reads what in which order
          /breakdown          what scenes need, by notes such as [[prop: glass]]
          /export FORMAT FILE fdx, pdf, html, text, markdown …: /export pdf a.pdf
          /voices train ANNA  a voice learned from her lines: ANNA? then writes in it
          /voice check [N]    which lines of the scene sound like another's; or whose
                              line N does, or a text: /voice check You came late.
          /beats  /ideas  /names   lists beside the script: /beats add ANNA lies
          /macro record NAME  lines to play again by /NAME, until /macro end
          /alias NAME LINE    a line's own name: /alias late ANNA? must="the bus"
          /source FILE        plays the lines of a file
          /new PATH           a new project: /new diner --template short
          /open PATH          a project that is there
          /import FILE        a screenplay's file as a script of the project
          /help COMMAND       more about one of them, with an example
          /quit               saves and leaves, as ^D does

          /ads  /generate  /convert  /pages  /measure  /train  /evaluate  /model
                              the commands of the shell

        Tab completes; → takes the dim end of a line, and /set ghost off does without;
        ^R searches what was typed; ^X^E opens the line in your own editor; ^C drops
        the line or stops the model.

        """
}
