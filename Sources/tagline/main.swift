import TaglineCommands

Tagline.run()
