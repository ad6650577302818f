@{
  ExcludeRules = @(
    # Variables of BeforeAll and parameters of script blocks are used in other script blocks, which the analyzer does not see.
    'PSUseDeclaredVarsMoreThanAssignments'
    'PSReviewUnusedParameter'
  )
}
