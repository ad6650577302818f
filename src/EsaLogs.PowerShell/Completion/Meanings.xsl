<?xml version="1.0" encoding="utf-8"?>
<!-- Of the documentation of the parser: each value of a closed set, a tab, and what it means. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="utf-8" />
  <xsl:template match="/">
    <xsl:apply-templates select="doc/members/member[starts-with(@name, 'F:EsaLogs.Records.') or starts-with(@name, 'F:EsaLogs.Queries.LogGrouping.') or starts-with(@name, 'F:EsaLogs.Forms.EntryKind.')]" />
  </xsl:template>
  <xsl:template match="member">
    <xsl:value-of select="concat(substring-after(@name, ':'), '&#9;')" />
    <xsl:apply-templates select="summary" />
    <xsl:value-of select="'&#10;'" />
  </xsl:template>
  <xsl:template match="see">
    <xsl:value-of select="@cref" />
  </xsl:template>
  <xsl:template match="text()">
    <xsl:value-of select="translate(., '&#9;&#10;&#13;', '   ')" />
  </xsl:template>
</xsl:stylesheet>
